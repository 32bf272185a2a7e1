package org.sujarit.stack.run;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;
import org.sujarit.stack.Directories;

/** Where the stack keeps everything, locked for one supervisor at a time. */
public final class DataDirectory implements AutoCloseable {

    static final long NEEDED_BYTES = 1L << 30;
    private static final String MARKER = ".sujarit-data";
    private static final String LOCK = "lock";
    private static final Set<String> KEPT_BY_CLEAR = Set.of(MARKER, LOCK);

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens or makes the directory; refuses one that holds somebody else's files, that another supervisor uses,
     * that cannot be written or that has too little room.
     */
    public static DataDirectory open(Path path) {
        return open(path.toAbsolutePath().normalize(), NEEDED_BYTES);
    }

    static DataDirectory open(Path path, long neededBytes) {
        try {
            Files.createDirectories(path);
            if (!isOurs(path)) {
                throw new StackException(path + " holds files that are not Sujarit's, so it is left alone."
                        + " Choose another directory: SUJARIT_DATA_DIR=… ./run");
            }
            FileChannel lock = lock(path);
            requireRoom(path, neededBytes);
            Files.writeString(
                    path.resolve(MARKER), "Made by ./run of Sujarit; ./run --fresh deletes what lies here.\n");
            return new DataDirectory(path, lock);
        } catch (IOException e) {
            throw new StackException(
                    "The data directory %s cannot be written (%s). Choose another: SUJARIT_DATA_DIR=… ./run"
                            .formatted(path, e));
        }
    }

    public Path path() {
        return path;
    }

    Path log(String part) {
        return directory("logs").resolve(part + ".log");
    }

    Path readyMarker(String part) {
        return directory("ready").resolve(part);
    }

    ProcessRegister processes() {
        return new ProcessRegister(path.resolve("processes"));
    }

    Path directory(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 32 random bytes in base64, made once and readable by the owner alone. */
    String key(String name) {
        Path file = directory("keys").resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                try (var channel = Files.newByteChannel(file, Set.of(CREATE_NEW, WRITE), ownerOnly)) {
                    channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(random)));
                }
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes all data, keys and logs. */
    void clear() {
        try (Stream<Path> children = Files.list(path)) {
            children.filter(child -> !KEPT_BY_CLEAR.contains(child.getFileName().toString()))
                    .forEach(Directories::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path path) throws IOException {
        if (Files.exists(path.resolve(MARKER))) {
            return true;
        }
        try (Stream<Path> children = Files.list(path)) {
            return children.allMatch(child -> child.getFileName().toString().equals(LOCK));
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        Path file = path.resolve(LOCK);
        FileChannel channel = FileChannel.open(file, CREATE, WRITE);
        try {
            if (channel.tryLock() != null) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very JVM: the same answer as for any other holder.
        }
        channel.close();
        throw new StackException(
                "Sujarit is already running with %s (process %s). Stop that one first, or start a second one with its own"
                                .formatted(path, Files.readString(file))
                        + " SUJARIT_DATA_DIR and SUJARIT_PORT_… settings.");
    }

    private static void requireRoom(Path path, long neededBytes) throws IOException {
        long usable = Files.getFileStore(path).getUsableSpace();
        if (usable < neededBytes) {
            throw new StackException("The disk of %s has %d MiB left, and Sujarit needs %d MiB. Free some, or choose"
                            .formatted(path, usable >> 20, neededBytes >> 20)
                    + " another directory: SUJARIT_DATA_DIR=… ./run");
        }
    }
}
