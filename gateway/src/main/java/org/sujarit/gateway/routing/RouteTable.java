package org.sujarit.gateway.routing;

import static org.sujarit.gateway.routing.Service.COMPLAINT;
import static org.sujarit.gateway.routing.Service.ITA;
import static org.sujarit.gateway.routing.Service.PLAN;

import java.util.List;
import java.util.Optional;

/** Which service owns which part of the API: an ordered list in which the first match wins. */
public final class RouteTable {
    /** Every public operation lies below it. */
    public static final String ROOT = "/api/v1/";

    /** Segments after {@link #ROOT}; {@code *} stands for any one segment, and what follows the prefix is free. */
    private record Route(List<String> prefix, Service service) {
        Route(String prefix, Service service) {
            this(List.of(prefix.split("/", -1)), service);
        }

        boolean covers(List<String> segments) {
            if (segments.size() < prefix.size()) {
                return false;
            }
            for (int i = 0; i < prefix.size(); i++) {
                if (!prefix.get(i).equals("*") && !prefix.get(i).equals(segments.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Route> ROUTES = List.of(
            new Route("organisations/*/complaints", COMPLAINT),
            new Route("organisations/*/complaint-categories", COMPLAINT),
            new Route("organisations/*/complaint-procedures", COMPLAINT),
            new Route("organisations/*/complaint-statistics", COMPLAINT),
            new Route("organisations/*/open311", COMPLAINT),
            new Route("organisations", PLAN),
            new Route("action-plans", PLAN),
            new Route("action-plan-imports", PLAN),
            new Route("published-action-plans", PLAN),
            new Route("plan-frameworks", PLAN),
            new Route("reporting-rounds", PLAN),
            new Route("progress-reports", PLAN),
            new Route("published-progress-reports", PLAN),
            new Route("overdue-items", PLAN),
            new Route("risk-assessments", PLAN),
            new Route("proposed-risks", PLAN),
            new Route("risk-matrices", PLAN),
            new Route("published-risk-assessments", PLAN),
            new Route("published-risk-results", PLAN),
            new Route("no-gift-declarations", PLAN),
            new Route("no-gift-activities", PLAN),
            new Route("no-gift-reports", PLAN),
            new Route("gift-records", PLAN),
            new Route("published-no-gift-declarations", PLAN),
            new Route("published-no-gift-activities", PLAN),
            new Route("published-no-gift-reports", PLAN),
            new Route("measure-templates", PLAN),
            new Route("monitor", PLAN),
            new Route("verdicts", PLAN),
            new Route("nacc-packages", PLAN),
            new Route("complaints", COMPLAINT),
            new Route("complaint-tracking", COMPLAINT),
            new Route("complaint-categories", COMPLAINT),
            new Route("complaint-settings", COMPLAINT),
            new Route("complaint-handlers", COMPLAINT),
            new Route("complaint-patterns", COMPLAINT),
            new Route("complaint-procedures", COMPLAINT),
            new Route("complaint-statistics", COMPLAINT),
            new Route("open311-clients", COMPLAINT),
            new Route("assessments", ITA),
            new Route("catalogues", ITA),
            new Route("services/plan-service", PLAN),
            new Route("services/complaint-service", COMPLAINT),
            new Route("services/ita-service", ITA));

    private RouteTable() {}

    /** The owner of a normalised {@code path}, or empty where nobody owns it. */
    public static Optional<Service> ownerOf(String path) {
        if (!path.startsWith(ROOT)) {
            return Optional.empty();
        }
        List<String> segments = List.of(path.substring(ROOT.length()).split("/", -1));
        return ROUTES.stream()
                .filter(route -> route.covers(segments))
                .map(Route::service)
                .findFirst();
    }
}
