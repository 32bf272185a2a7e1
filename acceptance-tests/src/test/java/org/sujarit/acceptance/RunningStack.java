package org.sujarit.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.sujarit.stack.Directories;
import org.sujarit.stack.example.ExampleLoader;
import org.sujarit.stack.run.Stack;
import org.sujarit.stack.run.StackSettings;

/** The whole system on free ports, with the example loaded: started once for all journeys, and stopped after the last. */
final class RunningStack implements BeforeAllCallback {

    private static Stack stack;

    static Stack stack() {
        return stack;
    }

    static String gateway() {
        return stack.address("gateway");
    }

    static String issuer() {
        return stack.address("issuer");
    }

    static Path projectRoot() {
        return Path.of("").toAbsolutePath().getParent();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(RunningStack.class.getName(), key -> start(), CloseableResource.class);
    }

    private static CloseableResource start() {
        Path data;
        try {
            data = Files.createTempDirectory("sujarit-acceptance");
            stack = Stack.open(StackSettings.onFreePorts(projectRoot(), data), false, System.out::println);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            stack.startAll();
            new ExampleLoader(gateway(), issuer(), System.out::println).load();
        } catch (RuntimeException e) {
            // The data stay: their logs tell what went wrong.
            stack.close();
            throw e;
        }
        return () -> {
            stack.close();
            Directories.delete(data);
        };
    }
}
