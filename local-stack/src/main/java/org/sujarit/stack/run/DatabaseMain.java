package org.sujarit.stack.run;

import java.nio.file.Path;
import java.util.List;
import org.sujarit.stack.PostgresServer;

/** The process that keeps PostgreSQL: ready marker, data directory, port, names of the databases. */
final class DatabaseMain {

    private DatabaseMain() {}

    public static void main(String[] args) {
        Keeper.keep(Path.of(args[0]), () -> {
            var server = PostgresServer.start(Path.of(args[1]), Integer.parseInt(args[2]), true);
            List.of(args).subList(3, args.length).forEach(server::createDatabase);
            return server;
        });
    }
}
