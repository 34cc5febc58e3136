package org.headwaters.platform.reader;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.files.FileKind;

/**
 * Draws the first page of an office document with LibreOffice, where the machine has it: as a PDF, which the reader then paints. Each
 * document gets a process and a profile of its own, without macros, links and network.
 */
@ApplicationScoped
public class OfficePages {

    private static final Duration TIME = Duration.ofSeconds(45);
    private static final List<String> PLACES = List.of(
            "/usr/bin/soffice",
            "/usr/local/bin/soffice",
            "/opt/libreoffice/program/soffice",
            "/usr/lib/libreoffice/program/soffice");
    private static final Path SHELL = Path.of("/bin/sh");
    private static final Path UNSHARE = Path.of("/usr/bin/unshare");

    /** LibreOffice's own switches: no links of a document are followed, no program in it is run, and its proxy leads nowhere. */
    private static final String PROFILE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"\
             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse">\
            <value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse">\
            <value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse">\
            <value>3</value></prop></item>
            <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
            <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value>\
            </prop></item>
            <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
            <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value>\
            </prop></item>
            <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
            </oor:items>
            """;

    private String program;
    private Boolean cut;

    /** For the container. */
    protected OfficePages() {}

    @Inject
    OfficePages(Settings settings) {
        this(settings.officeProgram().orElse(""));
    }

    OfficePages(String named) {
        program = named.isEmpty()
                ? PLACES.stream()
                        .filter(place -> Files.isExecutable(Path.of(place)))
                        .findFirst()
                        .orElse(null)
                : Files.isExecutable(Path.of(named)) ? named : null;
    }

    /** The first page of a document as a PDF in the folder; empty when there is no LibreOffice or it could not. */
    Optional<Path> firstPage(Path file, String mediaType, Path folder) throws IOException {
        FileKind kind = FileKind.ofMediaType(mediaType).orElse(null);
        if (program == null || kind == null) {
            return Optional.empty();
        }
        Path input = Files.createLink(folder.resolve("page." + kind.name().toLowerCase(java.util.Locale.ROOT)), file);
        Path profile = Files.createDirectories(folder.resolve("profile/user"));
        Files.writeString(profile.resolve("registrymodifications.xcu"), PROFILE);
        List<String> command = new ArrayList<>(Limited.lowest());
        command.addAll(withoutNetwork(folder));
        if (Files.isExecutable(SHELL)) {
            // Most memory in KiB and largest file it writes in blocks of 512 bytes.
            command.addAll(
                    List.of(SHELL.toString(), "-c", "ulimit -v 3000000; ulimit -f 200000; exec \"$@\"", "limited"));
        }
        command.addAll(List.of(
                program,
                "--headless",
                "--norestore",
                "--nologo",
                "--nodefault",
                "-env:UserInstallation=" + profile.getParent().toUri(),
                "--convert-to",
                "pdf:" + filter(kind) + ":{\"PageRange\":{\"type\":\"string\",\"value\":\"1\"}}",
                "--outdir",
                folder.toString(),
                input.toString()));
        Limited.run(command, folder, TIME);
        Path page = folder.resolve("page.pdf");
        return Files.isRegularFile(page) ? Optional.of(page) : Optional.empty();
    }

    private static String filter(FileKind kind) {
        return switch (kind) {
            case XLSX, ODS -> "calc_pdf_Export";
            case PPTX, ODP -> "impress_pdf_Export";
            default -> "writer_pdf_Export";
        };
    }

    /** A network of its own with nothing in it, where the machine allows that; found out once. */
    private synchronized List<String> withoutNetwork(Path folder) throws IOException {
        List<String> command = List.of(UNSHARE.toString(), "--map-root-user", "--net");
        if (cut == null) {
            List<String> trial = new ArrayList<>(command);
            trial.add("/bin/true");
            cut = Files.isExecutable(UNSHARE)
                    && Limited.run(trial, folder, Duration.ofSeconds(10)).code() == 0;
        }
        return cut ? command : List.of();
    }
}
