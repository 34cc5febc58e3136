package org.headwaters.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "Plan 2026.pdf|Plan 2026.pdf",
                "../../etc/passwd.txt|passwd.txt",
                "..\\..\\boot.csv|boot.csv",
                "C:\\Users\\ann\\plan.docx|plan.docx",
                "report.exe.pdf|report_exe.pdf",
                "shell.php.jpg|shell_php.jpg",
                "shell.php%00.jpg|shell_php_.jpg",
                "v1.2 plan.pdf|v1.2 plan.pdf",
                ".htaccess.txt|htaccess.txt",
                "name.pdf. . .|name.pdf",
                "CON.txt|_CON.txt",
                "com1.tables.csv|_com1.tables.csv",
                "console.txt|console.txt",
                "<img src=x onerror=alert(1)>.png|_img src=x onerror=alert(1)_.png",
                "a;b\"c.pdf|a_b_c.pdf",
                "REPORT.PDF|REPORT.pdf",
                "اللغة العربية.pdf|اللغة العربية.pdf",
                "ትርጉም.txt|ትርጉም.txt",
                "\uD83D\uDC9B.png|\uD83D\uDC9B.png"
            })
    void cleans(String sent, String kept) {
        assertThat(FileNames.clean(sent)).isEqualTo(kept);
    }

    @Test
    void takesOutWhatTurnsTheDirectionAndWhatCannotBeSeen() {
        assertThat(FileNames.clean("invoice\u202Efdp.txt")).isEqualTo("invoicefdp.txt");
        assertThat(FileNames.clean("a\u0000b\r\nc\u200B\u2028.pdf")).isEqualTo("abc.pdf");
        assertThat(FileNames.clean("a\uD800.pdf")).isEqualTo("a.pdf");
    }

    @Test
    void isNeverEmptyAndNeverTooLong() {
        assertThat(FileNames.clean(null)).isEqualTo("file");
        assertThat(FileNames.clean("...")).isEqualTo("file");
        assertThat(FileNames.clean("/")).isEqualTo("file");
        assertThat(FileNames.clean("x".repeat(400) + ".pdf"))
                .hasSize(FileNames.LIMIT)
                .endsWith("x.pdf");
        assertThat(FileNames.clean("a." + "x".repeat(400))).hasSizeLessThanOrEqualTo(FileNames.LIMIT);
        assertThat(FileNames.clean("\uD83D\uDC9B".repeat(150) + ".pdf"))
                .hasSizeLessThanOrEqualTo(FileNames.LIMIT)
                .endsWith("\uD83D\uDC9B.pdf");
    }
}
