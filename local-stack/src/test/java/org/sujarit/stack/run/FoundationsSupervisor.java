package org.sujarit.stack.run;

import java.nio.file.Path;
import java.util.List;

/** The supervisor over database, broker and issuer alone, on free ports: a directory, its data below it. */
final class FoundationsSupervisor {

    private FoundationsSupervisor() {}

    public static void main(String[] args) {
        Path directory = Path.of(args[0]);
        System.exit(RunCommand.supervise(
                () -> open(StackSettings.onFreePorts(directory, directory.resolve("data"))), stack -> {}, System.out));
    }

    static Stack open(StackSettings settings) {
        return Stack.open(
                DataDirectory.open(settings.dataDirectory()),
                data -> List.of(new SujaritParts(settings).foundations(data)),
                false,
                System.out::println);
    }
}
