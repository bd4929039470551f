package dev.lethe.metadata.heif;

import dev.lethe.MetadataPolicy;
import java.io.IOException;

/** Writes the tables of a track anew, all but the places of its chunks (ISO/IEC 14496-12 sections 8.5 to 8.7). */
final class SampleTable {
    private static final long RESOLUTION = 0x00480000;

    private final Track track;
    private final MetadataPolicy policy;

    SampleTable(Track track, MetadataPolicy policy) {
        this.track = track;
        this.policy = policy;
    }

    void write(BoxBytes out) throws IOException {
        entries(out);
        table("stts", 8, out);
        table("ctts", 8, out);
        table("stss", 4, out);
        table("stsc", 12, out);
        sizes(out);
    }

    /** A table of a count and as many rows. */
    private void table(String type, int row, BoxBytes out) throws IOException {
        if (track.has(type)) {
            Fields in = track.fields(type);
            int version = in.version();
            long count = in.u32();
            out.open(type, version == 0 ? 0 : 1, 0)
                    .u32(count)
                    .bytes(in.bytes(count * row))
                    .close();
        }
    }

    private void sizes(BoxBytes out) throws IOException {
        Fields in = track.fields("stsz").skip(4);
        long same = in.u32();
        long count = in.u32();
        out.open("stsz", 0, 0).u32(same).u32(count);
        if (same == 0) {
            out.bytes(in.bytes(4 * count));
        }
        out.close();
    }

    private void entries(BoxBytes out) throws IOException {
        Fields in = track.fields("stsd").skip(8);
        out.open("stsd", 0, 0);
        BoxBytes entries = new BoxBytes();
        int count = 0;
        while (in.hasChild()) {
            Fields.Child entry = in.child();
            entries.open(entry.type());
            entry(entry.body(), entries);
            entries.close();
            count++;
        }
        out.u32(count).bytes(entries.toByteArray()).close();
    }

    /** Size and depth; resolution, frame count and names are those that every file has (section 12.1.3). */
    private void entry(Fields in, BoxBytes out) throws IOException {
        out.zeros(6).u16(1).zeros(16).bytes(in.skip(24).bytes(4));
        out.u32(RESOLUTION).u32(RESOLUTION).zeros(4).u16(1).zeros(32);
        out.bytes(in.skip(14 + 32).bytes(2)).u16(0xFFFF);
        in.skip(2);
        while (in.hasChild()) {
            Fields.Child box = in.child();
            setup(box.type(), box.body(), out);
        }
    }

    private void setup(String type, Fields in, BoxBytes out) throws IOException {
        byte[] payload = in.rest();
        if (type.equals("colr")) {
            ColorBox.rebuilt(payload, policy, in.context()).ifPresent(colour -> out.box("colr", colour));
        } else if (keeps(type, payload)) {
            out.box(type, PropertyContent.defined(type, Fields.of(payload, type, in.context())));
        }
    }

    private boolean keeps(String type, byte[] payload) {
        boolean otherAuxiliary = type.equals("auxi") && !HeifStructures.isAlpha(KeptItems.auxiliaryType(payload));
        return policy.keeps(HeifStructures.inSampleEntry(type)) && !otherAuxiliary;
    }
}
