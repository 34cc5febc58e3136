package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.headwaters.account.AccountService;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.files.FileStore;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnDataSql;
import org.headwaters.platform.owndata.OwnFile;
import org.headwaters.platform.owndata.OwnRows;

/** Hands a member everything the program holds about that member, in one zip: each table as JSON and as CSV, and the own files. */
@Stateless
public class OwnDataService {

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private AccountService accounts;

    @Inject
    private OwnDataSql sql;

    @Inject
    private FileStore store;

    @Inject
    @Any
    private Instance<MemberData> features;

    /**
     * Writes the zip. Temporary files of the program are for their owner alone.
     *
     * @param password asked once more
     * @param begin opens what the zip is written to; not asked before the password was right
     * @throws org.headwaters.platform.gate.InvalidInput for field {@code takePassword}
     */
    public void takeOut(String password, Supplier<OutputStream> begin) {
        gate.require(
                LeavePolicy.mayLeave(gate.actor()),
                "member.take-out",
                "member",
                gate.actor().memberId());
        accounts.confirm("takePassword", password);
        long member = gate.actor().memberId();
        audit.done("member.take-out", "member", member, "");
        try {
            // Whole before the first byte goes out: a zip that lacks something without saying so would be worse than
            // none.
            Path whole = Files.createTempFile("headwaters-own-data", ".zip");
            try {
                write(whole, member);
                Files.copy(whole, begin.get());
            } finally {
                Files.delete(whole);
            }
        } catch (IOException broken) {
            // The disk is full or the browser went away: nothing is lost, it can be asked for again.
            throw new UncheckedIOException(broken);
        }
    }

    private void write(Path whole, long member) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(whole));
                InputStream readme = OwnDataService.class.getResourceAsStream("own-data-readme.txt")) {
            zip.putNextEntry(new ZipEntry("README.txt"));
            readme.transferTo(zip);
            for (MemberData feature : features) {
                for (OwnRows rows : feature.rows()) {
                    part(zip, rows.part(), sql.read(rows.told(), member));
                }
                for (Map.Entry<String, List<Map<String, Object>>> more :
                        feature.more(member).entrySet()) {
                    part(zip, more.getKey(), more.getValue());
                }
                for (OwnFile file : feature.files(member)) {
                    file(zip, file);
                }
            }
        }
    }

    private static void part(ZipOutputStream zip, String name, List<Map<String, Object>> rows) throws IOException {
        zip.putNextEntry(new ZipEntry("data/" + name + ".json"));
        zip.write(OwnDataText.json(rows).getBytes(StandardCharsets.UTF_8));
        if (!rows.isEmpty()) {
            zip.putNextEntry(new ZipEntry("data/" + name + ".csv"));
            zip.write(OwnDataText.csv(rows).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void file(ZipOutputStream zip, OwnFile file) throws IOException {
        zip.putNextEntry(new ZipEntry("files/" + file.name()));
        try (InputStream bytes = Channels.newInputStream(store.open(file.sha256()))) {
            bytes.transferTo(zip);
        } catch (NoSuchFileException lost) {
            zip.write("This file is not there any more.".getBytes(StandardCharsets.UTF_8));
        }
    }
}
