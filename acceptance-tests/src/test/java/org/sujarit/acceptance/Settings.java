package org.sujarit.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the compose file gives the services, and what the services ask for. */
record Settings(Path repository) {
    static final List<String> SERVICES = List.of("plan-service", "complaint-service", "ita-service", "gateway");

    private static final Pattern READ = Pattern.compile("\\$\\{(SUJARIT_[A-Z0-9_]+)(:?)");
    private static final Pattern OTHER_PROFILE = Pattern.compile("(?m)^\\s*[\"']?%(?!prod)[^=]*=.*$");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*[#!].*$");

    /** The SUJARIT_ variables that the compose file sets on a service, with their text before interpolation. */
    Map<String, String> given(String service) throws IOException {
        Map<String, String> variables = new TreeMap<>();
        section(section(compose(), "services"), service, "environment").forEach((name, value) -> {
            if (name.startsWith("SUJARIT_")) {
                variables.put(name, String.valueOf(value));
            }
        });
        return variables;
    }

    /** Every SUJARIT_ variable that a service's properties name. */
    Set<String> read(String service) throws IOException {
        Set<String> names = new TreeSet<>();
        READ.matcher(properties(service)).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** Those of them that have no default at one place at least. */
    Set<String> required(String service) throws IOException {
        Set<String> names = new TreeSet<>();
        READ.matcher(properties(service))
                .results()
                .filter(found -> found.group(2).isEmpty())
                .forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** The names that the compose file demands from its environment with <code>${NAME:?message}</code>. */
    Set<String> demandedFromEnvironment() throws IOException {
        Set<String> names = new TreeSet<>();
        Pattern.compile("\\$\\{([A-Z0-9_]+):\\?")
                .matcher(text("docker-compose.yml"))
                .results()
                .forEach(found -> names.add(found.group(1)));
        return names;
    }

    String text(String file) throws IOException {
        return Files.readString(repository.resolve(file));
    }

    private String properties(String service) throws IOException {
        String own = text(service + "/src/main/resources/application.properties");
        // The gateway stands alone; the others take what service-kit sets for all.
        String shared = service.equals("gateway")
                ? ""
                : text("service-kit/src/main/resources/META-INF/microprofile-config.properties");
        String all = COMMENT.matcher(own + "\n" + shared).replaceAll("");
        return OTHER_PROFILE.matcher(all).replaceAll("");
    }

    private Map<String, Object> compose() throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text("docker-compose.yml"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(Map<String, Object> parent, String... names) {
        Map<String, Object> section = parent;
        for (String name : names) {
            section = (Map<String, Object>) section.get(name);
            if (section == null) {
                throw new IllegalArgumentException("docker-compose.yml has no " + String.join(".", names));
            }
        }
        return section;
    }
}
