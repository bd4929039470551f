package dev.lethe.metadata.heif;

import dev.lethe.MalformedImageException;
import dev.lethe.metadata.heif.Item.Association;
import dev.lethe.metadata.heif.Item.Property;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * How large a picture is as displayed, after crop and turns (ISO/IEC 23008-12 section 6.5).
 *
 * @param bits per sample
 */
record PictureSize(int width, int height, int bits) {
    private static final int ENTRY_SIZE_AT = 24;

    /** The primary picture's. */
    static PictureSize of(ItemTable table) throws IOException {
        PictureSize size = new PictureSize(0, 0, 8);
        List<Property> properties = table.properties();
        for (Association use : table.associations(table.primary())) {
            if (use.index() >= 0 && use.index() < properties.size()) {
                size = size.apply(properties.get(use.index()));
            }
        }
        if (size.width == 0 || size.height == 0) {
            throw new MalformedImageException("HEIF's picture has no size; the file is damaged");
        }
        return size;
    }

    /** That of a track, by its first sample entry. */
    static PictureSize of(Track track) throws IOException {
        Fields entries = track.fields("stsd").skip(8);
        Fields entry = entries.child().body().skip(ENTRY_SIZE_AT);
        PictureSize size = new PictureSize(entry.u16(), entry.u16(), 8);
        if (size.width == 0 || size.height == 0) {
            throw new MalformedImageException("HEIF's image sequence has no size; the file is damaged");
        }
        return size;
    }

    private PictureSize apply(Property property) throws IOException {
        byte[] payload = property.payload();
        ByteBuffer in = ByteBuffer.wrap(payload);
        return switch (property.type()) {
            case "ispe" -> payload.length < 12 ? this : new PictureSize(side(in.getInt(4)), side(in.getInt(8)), bits);
            case "clap" -> payload.length < 16 ? this : cropped(in);
            case "irot" -> payload.length > 0 && (payload[0] & 1) == 1 ? onItsSide() : this;
            case "pixi" -> payload.length < 6 ? this : withBits(payload[5]);
            case "hvcC" -> payload.length < 18 ? this : withBits((payload[17] & 7) + 8);
            case "av1C" -> payload.length < 3 ? this : withBits(av1Bits(payload[2]));
            default -> this;
        };
    }

    private PictureSize onItsSide() {
        return new PictureSize(/* width= */ height, /* height= */ width, bits);
    }

    private PictureSize withBits(int bitsPerSample) {
        return new PictureSize(width, height, Math.max(1, Math.min(32, bitsPerSample)));
    }

    private static int av1Bits(int flags) {
        boolean high = (flags & 0x40) != 0;
        return high ? (flags & 0x20) != 0 ? 12 : 10 : 8;
    }

    /** A clean aperture is a fraction of pixels; one that makes no sense is passed over by viewers. */
    private PictureSize cropped(ByteBuffer in) {
        long across = Math.round(in.getInt(0) / (double) Math.max(1, in.getInt(4)));
        long down = Math.round(in.getInt(8) / (double) Math.max(1, in.getInt(12)));
        boolean sensible = across > 0 && across <= width && down > 0 && down <= height;
        return sensible ? new PictureSize((int) across, (int) down, bits) : this;
    }

    private static int side(int value) throws IOException {
        if (value <= 0) {
            throw new MalformedImageException("HEIF's picture has an impossible size; the file is damaged");
        }
        return value;
    }
}
