package org.sujarit.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the compose file gives the services, and what the services ask for. */
record Settings(Path repository) {
    static final List<String> SERVICES = List.of("plan-service", "complaint-service", "ita-service", "gateway");

    private static final Pattern READ = Pattern.compile("\\$\\{(SUJARIT_[A-Z0-9_]+)");
    private static final Pattern PROPERTY = Pattern.compile("(?m)^\\s*(?:%prod\\.)?([^%#!=\\s][^=]*?)\\s*=(.*)$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (.+) \\| (.+) \\| .+ \\|$");
    private static final Pattern NAME = Pattern.compile("`(SUJARIT_[A-Z0-9_]+)`");

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

    /** Every variable that the compose file sets on any part, named by part and variable. */
    Map<String, String> environment() throws IOException {
        Map<String, String> variables = new TreeMap<>();
        Map<String, Object> parts = section(compose(), "services");
        for (String part : parts.keySet()) {
            if (section(parts, part).containsKey("environment")) {
                section(parts, part, "environment")
                        .forEach((name, value) -> variables.put(part + " " + name, String.valueOf(value)));
            }
        }
        return variables;
    }

    /** Every SUJARIT_ variable that a service's properties name, unless no code asks for the property. */
    Set<String> read(String service) throws IOException {
        String code = code(service);
        Set<String> names = new TreeSet<>();
        PROPERTY.matcher(properties(service))
                .results()
                .filter(property -> isUsed(property.group(1), code))
                .flatMap(property -> READ.matcher(property.group(2)).results())
                .forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** The SUJARIT_ variables that docs/operations.md says a service reads. */
    Set<String> documented(String service) throws IOException {
        String shortName = service.replace("-service", "");
        Set<String> names = new TreeSet<>();
        ROW.matcher(text("docs/operations.md"))
                .results()
                .filter(row -> row.group(2).equals("all")
                        || List.of(row.group(2).split(", ", -1)).contains(shortName))
                .flatMap(row -> NAME.matcher(row.group(1)).results())
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
        return own + "\n" + shared;
    }

    /** Quarkus reads its own properties; one of ours is asked for by its name, or by a method of a config mapping. */
    private static boolean isUsed(String property, String code) {
        if (!property.startsWith("sujarit.")) {
            return true;
        }
        String method = Pattern.compile("-([a-z])")
                .matcher(property.substring(property.lastIndexOf('.') + 1))
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
        return code.contains('"' + property + '"') || code.contains(' ' + method + "();");
    }

    private String code(String service) throws IOException {
        StringBuilder code = new StringBuilder();
        for (String module : service.equals("gateway") ? List.of(service) : List.of(service, "service-kit")) {
            try (Stream<Path> files = Files.walk(repository.resolve(module + "/src/main/java"))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    code.append(Files.readString(file));
                }
            }
        }
        return code.toString();
    }

    Map<String, Object> compose() throws IOException {
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
