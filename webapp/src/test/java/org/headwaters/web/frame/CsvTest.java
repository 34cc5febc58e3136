package org.headwaters.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void formulasAreOnlyTextAndQuotesAreDoubled() {
        assertThat(Csv.line("=cmd|' /C calc'!A0", "=1+1", "+1", "-1", "@a", "\tx", 12, -3))
                .isEqualTo("\"'=cmd|' /C calc'!A0\",\"'=1+1\",\"'+1\",\"'-1\",\"'@a\",\"'\tx\",12,-3\r\n");
        assertThat(Csv.line("a,b", "say \"x\"", "two\nlines", "plain", null))
                .isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",plain,\r\n");
    }
}
