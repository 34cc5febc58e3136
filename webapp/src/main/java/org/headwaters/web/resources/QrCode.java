package org.headwaters.web.resources;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code, drawn as one path of an SVG, so that it is sharp on paper and needs no file.
 *
 * @param size how many squares it is wide and high, its quiet margin included
 * @param path the dark squares
 */
public record QrCode(int size, String path) {

    /** The margin that the standard asks for. */
    private static final int MARGIN = 4;

    /** The code of an address. */
    public static QrCode of(String address) {
        try {
            // Level M bears a crease or a stain on paper. Zero for both sizes: one square is one point.
            BitMatrix squares = new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    MARGIN));
            return new QrCode(squares.getWidth(), path(squares));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds this address", tooLong);
        }
    }

    /** What its SVG shows. */
    public String viewBox() {
        return "0 0 " + size + " " + size;
    }

    private static String path(BitMatrix squares) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                int from = x;
                while (x < squares.getWidth() && squares.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M')
                            .append(from)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - from);
                    path.append("v1h-").append(x - from).append('z');
                }
            }
        }
        return path.toString();
    }
}
