package org.headwaters.web.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void whatSpreadsheetsWriteIsRead() {
        CsvTable table = CsvTable.of("name,says\r\nAnn,\"Rides, \"\"free\"\"\r\nfor all\"\r\n\r\nBo,\r\n");
        assertThat(table.head()).containsExactly("name", "says");
        assertThat(table.rows()).containsExactly(List.of("Ann", "Rides, \"free\"\r\nfor all"), List.of("Bo", ""));
        assertThat(table.more()).isFalse();
    }

    @Test
    void semicolonsAndTabsAreTakenToo() {
        assertThat(CsvTable.of("a;b\n1,5;2").rows()).containsExactly(List.of("1,5", "2"));
        assertThat(CsvTable.of("a\tb\n1\t2").rows()).containsExactly(List.of("1", "2"));
    }

    @Test
    void aFormulaIsText() {
        assertThat(CsvTable.of("a\n=1+1\n@SUM(A1)").rows()).containsExactly(List.of("=1+1"), List.of("@SUM(A1)"));
    }

    @Test
    void onlyTheFirstRowsAndColumnsAreShown() {
        CsvTable table = CsvTable.of("head\n" + "row\n".repeat(1000));
        assertThat(table.rows()).hasSize(CsvTable.MOST_ROWS);
        assertThat(table.more()).isTrue();
        CsvTable wide = CsvTable.of(",x".repeat(500) + "\n1");
        assertThat(wide.head()).hasSize(30);
        assertThat(wide.rows().get(0)).hasSize(30);
        assertThat(wide.more()).isTrue();
        assertThat(CsvTable.of("a\n" + "x".repeat(5000)).rows().get(0).get(0)).hasSizeLessThan(310);
    }

    @Test
    void ofNothingThereIsNothing() {
        assertThat(CsvTable.of("\n\n").head()).isEmpty();
        assertThat(CsvTable.of("\"").rows()).isEmpty();
    }
}
