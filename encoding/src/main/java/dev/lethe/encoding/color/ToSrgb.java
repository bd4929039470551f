package dev.lethe.encoding.color;

import dev.lethe.encoding.rows.Derived;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.run.RunContext;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Converts samples to sRGB with the JDK's colour engine. A profile that it can't use is taken for sRGB, as viewers do. */
public final class ToSrgb {
    private final ColorConvertOp op;

    private ToSrgb(ColorConvertOp op) {
        this.op = op;
    }

    /** A conversion from a profile; empty if the engine can't use it. */
    public static Optional<ToSrgb> from(byte[] icc) {
        if (!IccProfiles.isSound(icc)) {
            return Optional.empty();
        }
        try {
            ICC_Profile source = ICC_Profile.getInstance(icc);
            ICC_Profile target = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
            ToSrgb made = new ToSrgb(new ColorConvertOp(new ICC_Profile[] {source, target}, null));
            made.convert(new byte[source.getNumComponents()], 1, source.getNumComponents());
            return Optional.of(made);
        } catch (RuntimeException e) {
            // the engine has an own error for each way in which a profile can be broken
            return Optional.empty();
        }
    }

    /** Converts interleaved 8-bit pixels to red, green, blue. */
    public byte[] convert(byte[] pixels, int count, int channels) {
        WritableRaster in = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, count, 1, channels, null);
        in.setDataElements(0, 0, count, 1, pixels);
        WritableRaster out = op.filter(in, Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, count, 1, 3, null));
        return (byte[]) out.getDataElements(0, 0, count, 1, null);
    }

    /** An 8-bit picture in sRGB; grey stays grey. */
    public static Picture picture(Picture source, RunContext context) {
        Layout from = source.layout();
        if (from.bits() != 8) {
            throw new IllegalArgumentException("source: must have 8 bits per sample");
        }
        Layout to = from.withProfile(ColorProfile.SRGB);
        @Nullable ToSrgb conversion = from.profile().icc().flatMap(ToSrgb::from).orElse(null);
        if (conversion == null) {
            return from.equals(to) ? source : Derived.rowByRow(source, to, context, ToSrgb::copy);
        }
        byte[] colors = new byte[from.width() * from.channels().colors()];
        return Derived.rowByRow(source, to, context, (in, inRow, out, outRow) -> {
            spread(in, inRow, colors);
            byte[] rgb =
                    conversion.convert(colors, from.width(), from.channels().colors());
            join(in, inRow, rgb, out, outRow);
        });
    }

    private static void copy(RowBand from, int fromRow, RowBand to, int toRow) {
        int samples = from.layout().rowSamples();
        System.arraycopy(from.bytes(), from.index(0, fromRow), to.bytes(), to.index(0, toRow), samples);
    }

    private static void spread(RowBand band, int row, byte[] colors) {
        int channels = band.layout().channels().count();
        int count = band.layout().channels().colors();
        int i = band.index(0, row);
        for (int to = 0; to < colors.length; to += count, i += channels) {
            System.arraycopy(band.bytes(), i, colors, to, count);
        }
    }

    private static void join(RowBand source, int row, byte[] rgb, RowBand out, int outRow) {
        int channels = out.layout().channels().count();
        int colors = out.layout().channels().colors();
        int from = source.index(0, row);
        int to = out.index(0, outRow);
        for (int x = 0; x < out.layout().width(); x++, from += channels, to += channels) {
            System.arraycopy(rgb, 3 * x, out.bytes(), to, colors);
            if (channels > colors) {
                out.bytes()[to + colors] = source.bytes()[from + colors];
            }
        }
    }
}
