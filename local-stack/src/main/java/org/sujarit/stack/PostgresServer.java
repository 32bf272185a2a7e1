package org.sujarit.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A real PostgreSQL on the loopback interface, from binaries that come by Maven. It trusts every local caller. */
public final class PostgresServer implements AutoCloseable {

    private static final String USER = "postgres";

    private final EmbeddedPostgres postgres;
    private final Optional<ProcessHandle> postmaster;

    private PostgresServer(EmbeddedPostgres postgres, Path dataDirectory) {
        this.postgres = postgres;
        this.postmaster = Postmaster.of(dataDirectory);
    }

    /**
     * Starts the server; data found in the directory is kept.
     *
     * @param dataDirectory where the data lies, null for a temporary directory that is deleted on close
     * @param port 0 for any free port
     * @param durable whether a committed transaction survives a crash of the machine; tests go faster without
     */
    public static PostgresServer start(Path dataDirectory, int port, boolean durable) {
        String onlyIfDurable = durable ? "on" : "off";
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setOverrideWorkingDirectory(binaries())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("lc-ctype", unicodeCharacterTypes())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "200")
                .setServerConfig("fsync", onlyIfDurable)
                .setServerConfig("synchronous_commit", onlyIfDurable)
                .setServerConfig("full_page_writes", onlyIfDurable);
        try {
            boolean temporary = dataDirectory == null;
            Path directory = temporary ? Files.createTempDirectory("sujarit-postgres") : dataDirectory;
            Postmaster.endLeftover(directory);
            builder.setDataDirectory(directory).setCleanDataDirectory(temporary);
            EmbeddedPostgres postgres = builder.start();
            closeToOthers(binaries());
            return new PostgresServer(postgres, directory);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }

    /** Creates the database unless it is there. */
    public void createDatabase(String name) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement known = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            known.setString(1, name);
            try (ResultSet found = known.executeQuery();
                    Statement create = connection.createStatement()) {
                if (!found.next()) {
                    create.execute("create database " + create.enquoteIdentifier(name, true));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create database " + name, e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
    }

    public String user() {
        return USER;
    }

    public int port() {
        return postgres.getPort();
    }

    @Override
    public void close() {
        try {
            postgres.close();
            // The library waits for the pid file to go, which happens shortly before the process does.
            postmaster.ifPresent(process -> Processes.awaitEnd(List.of(process), Duration.ofSeconds(5)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library leaves the folder writable for everybody, and what lies below it is run. */
    private static void closeToOthers(File folder) {
        if (!folder.setWritable(false, false) || !folder.setWritable(true, true)) {
            throw new UncheckedIOException(new IOException(folder + " can't be kept from others"));
        }
    }

    /** Of each user their own: the unpacked files belong to whoever came first. */
    private static File binaries() {
        return Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg-" + System.getProperty("user.name"))
                .toFile();
    }

    /** Under plain "C" PostgreSQL takes no Thai character for a letter, and a trigram index on Thai text stays empty. */
    private static String unicodeCharacterTypes() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        return mac ? "en_US.UTF-8" : "C.UTF-8";
    }
}
