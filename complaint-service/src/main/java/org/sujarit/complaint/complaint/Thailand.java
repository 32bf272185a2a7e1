package org.sujarit.complaint.complaint;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * A coarse outline of the country, drawn some 20 to 50 km outside of its borders and coasts: what lies beyond it is a
 * slip, what lies within may be right.
 */
final class Thailand {

    private static final Path2D OUTLINE = outline();

    private Thailand() {}

    /** @param outline corners as latitude and longitude in degrees (WGS 84), the last one joined to the first */
    private record Outline(String about, List<double[]> outline) {}

    static boolean contains(BigDecimal latitude, BigDecimal longitude) {
        return OUTLINE.contains(longitude.doubleValue(), latitude.doubleValue());
    }

    private static Path2D outline() {
        try (InputStream in = Thailand.class.getResourceAsStream("/thailand.json")) {
            Path2D path = new Path2D.Double();
            for (double[] corner :
                    new ObjectMapper().readValue(in, Outline.class).outline()) {
                if (path.getCurrentPoint() == null) {
                    path.moveTo(corner[1], corner[0]);
                } else {
                    path.lineTo(corner[1], corner[0]);
                }
            }
            path.closePath();
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
