package org.sujarit.stack.run;

import java.nio.file.Path;
import org.sujarit.stack.KafkaBroker;

/** The process that is the Kafka broker: ready marker, data directory, port. */
final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] args) {
        Keeper.keep(Path.of(args[0]), () -> KafkaBroker.start(Path.of(args[1]), Integer.parseInt(args[2])));
    }
}
