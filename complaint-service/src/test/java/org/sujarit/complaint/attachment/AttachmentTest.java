package org.sujarit.complaint.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.sujarit.complaint.TestCase.COMPLAINTS;
import static org.sujarit.complaint.TestCase.TRACKING;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.complaint.TestCase;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class AttachmentTest {

    /** What the makers of the fixtures left in them, see their tests in service-kit. */
    private static final String MARK = "CANARY";

    @Inject
    ServedOrganisationFixture plan;

    @TestHTTPResource
    URI service;

    private final UUID organisation = UUID.randomUUID();
    private TestCase sent;

    @BeforeEach
    void aComplaint() {
        plan.serve(organisation);
        sent = TestCase.sent(organisation);
    }

    @ParameterizedTest
    @CsvSource({
        "photo.jpg, JPEG, image/jpeg",
        "picture.png, PNG, image/png",
        "document.pdf, PDF, application/pdf",
        "letter.docx, DOCX, application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    })
    void whatIsHandedOutAndKeptSaysNothingOfItsAuthor(String name, String type, String mediaType) throws Exception {
        byte[] original = fixture(name);
        assertThat(unpacked(original)).contains(MARK);

        Response added = attach(name, original);
        added.then().statusCode(201).body("type", equalTo(type)).body("sha256AsSent", equalTo(sha256(original)));
        Response handedOut = sent.centre().get(COMPLAINTS + sent.id + "/attachments/" + added.path("id"));

        handedOut
                .then()
                .statusCode(200)
                .header("Content-Type", mediaType)
                .header("Content-Disposition", containsString("attachment"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store");
        assertThat(unpacked(handedOut.asByteArray())).doesNotContain(MARK);
        assertThat(sha256(handedOut.asByteArray())).isEqualTo(added.path("sha256"));
        assertThat(Database.select(
                        "select encode(content, 'hex') from complaint_attachment where complaint_id = ?::uuid",
                        sent.id))
                .containsExactly(HexFormat.of().formatHex(handedOut.asByteArray()));
        byte[] own = sent.complainant()
                .get(TRACKING + sent.number + "/attachments/" + added.path("id"))
                .asByteArray();
        assertThat(own).isEqualTo(handedOut.asByteArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MZ\u0090\u0000 a program", "#!/bin/sh\nrm -rf x", "<html><script>", "GIF89a", "", "\u007fELF"})
    void anythingElseIsRefusedWhateverItIsCalledAndNothingIsKept(String content) {
        refused(attach("photo.jpg", content.getBytes(StandardCharsets.ISO_8859_1)), 422);
    }

    @Test
    void aProgramBehindTheFirstBytesOfAPictureIsRefused() {
        byte[] program = "MZ a program".getBytes(StandardCharsets.US_ASCII);
        byte[] disguised = Arrays.copyOf(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 3 + program.length);
        System.arraycopy(program, 0, disguised, 3, program.length);
        refused(attach("photo.jpg", disguised), 422).body("type", equalTo("urn:sujarit:problem:file-unreadable"));
    }

    @Test
    void aDocumentWithMacrosIsRefused() throws Exception {
        refused(attach("letter.docx", withPart(fixture("letter.docx"), "word/vbaProject.bin")), 422);
    }

    @Test
    void aFileOfMoreThanTenMegabytesIsRefused() {
        byte[] large = Arrays.copyOf(fixture("photo.jpg"), (10 << 20) + 1);
        refused(attach("photo.jpg", large), 413);
    }

    @Test
    void anUploadThatIsCutOffInTheMiddleLeavesNothingBehind() throws Exception {
        byte[] photo = fixture("photo.jpg");
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            String head = """
                    POST %s%s/attachments?name=photo.jpg HTTP/1.1
                    Host: localhost
                    Tracking-Secret: %s
                    Idempotency-Key: cut-%s
                    Content-Type: application/octet-stream
                    Content-Length: %d

                    """.formatted(TRACKING, sent.number, sent.secret, organisation, photo.length);
            socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(photo, 0, photo.length / 2);
            socket.getOutputStream().flush();
        }
        // The same key is free: nothing was begun with it.
        sent.complainant()
                .contentType(ContentType.BINARY)
                .header("Idempotency-Key", "cut-" + organisation)
                .body(photo)
                .post(TRACKING + sent.number + "/attachments?name=photo.jpg")
                .then()
                .statusCode(201);
        assertThat(Database.count("complaint_attachment where complaint_id = '" + sent.id + "'"))
                .isEqualTo(1);
    }

    @Test
    void aComplaintHoldsABoundedNumberOfFiles() {
        Database.execute("""
                insert into complaint_attachment (id, organisation_id, complaint_id, sender, name, type, bytes, sha256,
                    sha256_as_sent, content, added_at)
                select gen_random_uuid(), ?, ?::uuid, 'COMPLAINANT', 'x', 'PNG', 1, 'x', 'x', 'x', now()
                from generate_series(1, 19)
                """, organisation.toString(), sent.id);
        attach("picture.png", fixture("picture.png")).then().statusCode(201);
        attach("picture.png", fixture("picture.png"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:sujarit:problem:too-many-attachments"));
    }

    @Test
    void aPhotographIsAnAnswerLikeAMessage() {
        sent.change("start", "").statusCode(200);
        sent.add("messages", "{\"text\":\"ขอภาพถ่าย\",\"asks\":true}").statusCode(201);
        attach("photo.jpg", fixture("photo.jpg")).then().statusCode(201);
        sent.tracked().body("state", equalTo("IN_PROGRESS")).body("notices[-1].kind", equalTo("ATTACHED"));
        sent.view().body("deadlines.findAll { it.endedAt == null }.clock", hasItem("REPLY"));
    }

    @Test
    void whoTookALetterAddsItsScanAsLongAsNobodyHasBegun() {
        TestCase letter = TestCase.of(
                organisation,
                TestCase.keyed(TestCase.as(Role.OFFICER, "desk", organisation))
                        .body("{\"channel\":\"LETTER\",\"category\":\"ROADS\",\"description\":\"ถนนชำรุด\"}")
                        .post("/api/v1/complaints"));
        scan(letter, "desk").then().statusCode(201);
        scan(letter, "somebody-else").then().statusCode(403);
        TestCase.as(Role.OFFICER, "desk", organisation)
                .get(COMPLAINTS + letter.id)
                .then()
                .statusCode(200);
        TestCase.as(Role.OFFICER, "somebody-else", organisation)
                .get(COMPLAINTS + letter.id)
                .then()
                .statusCode(403);
        letter.change("start", "").statusCode(200);
        scan(letter, "desk").then().statusCode(403);
    }

    private static Response scan(TestCase letter, String officer) {
        return TestCase.as(Role.OFFICER, officer, letter.organisation)
                .contentType(ContentType.BINARY)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .queryParam("name", "หนังสือ.pdf")
                .body(fixture("document.pdf"))
                .post(COMPLAINTS + letter.id + "/attachments");
    }

    @Test
    void theComplainantSeesTheFilesOfTheOfficeToo() {
        sent.centre()
                .contentType(ContentType.BINARY)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .queryParam("name", "ผล.pdf")
                .body(fixture("document.pdf"))
                .post(COMPLAINTS + sent.id + "/attachments")
                .then()
                .statusCode(201);
        sent.complainant()
                .get(TRACKING + sent.number + "/attachments")
                .then()
                .statusCode(200)
                .body("items.name", hasItem("ผล.pdf"));
    }

    @Test
    void officersAddFilesToo() {
        TestCase.as(Role.COMPLAINT_OFFICER, "officer-1", organisation)
                .contentType(ContentType.BINARY)
                .header("Idempotency-Key", "officers-" + organisation)
                .queryParam("name", "..\\..\\หนังสือ.exe")
                .body(fixture("document.pdf"))
                .post(COMPLAINTS + sent.id + "/attachments")
                .then()
                .statusCode(201)
                .body("name", equalTo("หนังสือ.exe.pdf"))
                .body("sender", equalTo("ORGANISATION"));
        sent.centre().get(COMPLAINTS + sent.id + "/attachments").then().body("items", hasSize(1));
    }

    @Test
    void theFileOfAnotherComplaintIsNotHandedOut() {
        String file = attach("picture.png", fixture("picture.png")).path("id");
        TestCase other = TestCase.sent(organisation);
        other.complainant()
                .get(TRACKING + other.number + "/attachments/" + file)
                .then()
                .statusCode(404);
        other.centre()
                .get(COMPLAINTS + other.id + "/attachments/" + file)
                .then()
                .statusCode(404);
    }

    private ValidatableResponse refused(Response answer, int status) {
        assertThat(Database.count("complaint_attachment where complaint_id = '" + sent.id + "'"))
                .isZero();
        return answer.then().statusCode(status).contentType("application/problem+json");
    }

    private Response attach(String name, byte[] content) {
        RequestSpecification request = sent.complainant()
                .contentType(ContentType.BINARY)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .queryParam("name", name)
                .body(content);
        return request.post(TRACKING + sent.number + "/attachments");
    }

    private static byte[] fixture(String name) {
        // Those of the module that cleans them, so that there is one of each.
        try {
            return Files.readAllBytes(Path.of("..", "service-kit", "src", "test", "resources", "clean-copy", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's bytes as text, and those of what is packed in it. */
    private static String unpacked(byte[] content) throws IOException {
        StringBuilder text = new StringBuilder(new String(content, StandardCharsets.ISO_8859_1));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static byte[] withPart(byte[] document, String part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
            out.putNextEntry(new ZipEntry(part));
            out.write(1);
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
