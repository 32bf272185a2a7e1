package org.sujarit.stack.run;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** What the processes of database, broker and issuer have in common. */
final class Keeper {

    private Keeper() {}

    /**
     * Starts the part, says that it is ready, and keeps it until this process is told to end or the supervisor is
     * gone: standard input is a pipe from the supervisor, and closes with it however it ends.
     */
    @SuppressWarnings("SystemExitOutsideMain") // The last call of main methods; a part leaves threads that never end.
    static void keep(Path readyMarker, Callable<AutoCloseable> starter) {
        try {
            AutoCloseable part = starter.call();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(part), "closer"));
            Files.writeString(readyMarker, "ready");
            System.in.transferTo(OutputStream.nullOutputStream());
            System.exit(0);
        } catch (Exception | LinkageError e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException("The part does not end in order", e);
        }
    }
}
