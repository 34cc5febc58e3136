package org.headwaters.web.resources;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String ADDRESS = "https://headwaters.example.org/r/12345";
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    @Test
    void aPhoneReadsTheAddressFromWhatIsDrawn() throws Exception {
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new GlobalHistogramBinarizer(drawn(QrCode.of(ADDRESS)))))
                        .getText())
                .isEqualTo(ADDRESS);
    }

    @Test
    void aQuietMarginIsLeft() {
        QrCode code = QrCode.of(ADDRESS);
        Matcher run = RUN.matcher(code.path());
        while (run.find()) {
            assertThat(Integer.parseInt(run.group(1))).isGreaterThanOrEqualTo(4);
            assertThat(Integer.parseInt(run.group(2))).isGreaterThanOrEqualTo(4);
        }
        assertThat(code.viewBox()).isEqualTo("0 0 " + code.size() + " " + code.size());
    }

    /** The path painted as a browser does, eight points for each square. */
    private static LuminanceSource drawn(QrCode code) {
        int scale = 8;
        int side = code.size() * scale;
        byte[] light = new byte[side * side];
        Arrays.fill(light, (byte) 0xFF);
        Matcher run = RUN.matcher(code.path());
        while (run.find()) {
            int x = Integer.parseInt(run.group(1)) * scale;
            int y = Integer.parseInt(run.group(2)) * scale;
            int width = Integer.parseInt(run.group(3)) * scale;
            for (int row = y; row < y + scale; row++) {
                Arrays.fill(light, row * side + x, row * side + x + width, (byte) 0);
            }
        }
        return new LuminanceSource(side, side) {
            @Override
            public byte[] getRow(int y, byte[] row) {
                return Arrays.copyOfRange(light, y * side, (y + 1) * side);
            }

            @Override
            public byte[] getMatrix() {
                return light;
            }
        };
    }
}
