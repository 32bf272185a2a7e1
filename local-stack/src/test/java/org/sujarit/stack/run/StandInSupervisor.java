package org.sujarit.stack.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The supervisor as ./run starts it, but over stand-ins: data directory, then name, mode and port of each. */
final class StandInSupervisor {

    private StandInSupervisor() {}

    public static void main(String[] args) {
        List<List<Part>> phases = new ArrayList<>();
        for (int i = 1; i < args.length; i += 3) {
            phases.add(List.of(StandIn.part(args[i], args[i + 1], Integer.parseInt(args[i + 2]))));
        }
        System.exit(RunCommand.supervise(
                () -> Stack.open(DataDirectory.open(Path.of(args[0])), data -> phases, false, System.out::println),
                stack -> {},
                System.out));
    }
}
