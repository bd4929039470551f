package dev.lethe.metadata.psd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.metadata.BoxBytes;
import dev.lethe.metadata.ContainerContract;
import dev.lethe.metadata.exif.ExifBytes;
import dev.lethe.metadata.icc.IccBytes;
import dev.lethe.metadata.icc.IccProfile;
import dev.lethe.metadata.verify.PsdProof;
import dev.lethe.metadata.verify.StructureProof;
import dev.lethe.spi.ContainerCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Photoshop documents hold to what every format holds to. */
class PsdContractTest extends ContainerContract {
    private static final byte[] SECRET_BYTES = SECRET.getBytes(StandardCharsets.UTF_8);
    private static final byte[] CHANNEL = {0, 0, 11, 12, 13, 14};
    private static final byte[] MERGED = {0, 0, 21, 22, 23, 24};

    @Override
    protected ContainerCodec codec() {
        return new PsdCodec();
    }

    @Override
    protected StructureProof proof() {
        return new PsdProof();
    }

    private static BoxBytes header(boolean large) {
        return new BoxBytes()
                .raw('8', 'B', 'P', 'S')
                .u16(large ? 2 : 1)
                .raw(0, 0, 0, 0, 0, 0)
                .u16(1)
                .u32(2)
                .u32(2)
                .u16(8)
                .u16(1)
                .u32(0);
    }

    private static BoxBytes resource(BoxBytes out, int id, String name, byte[] content) {
        out.raw('8', 'B', 'I', 'M').u16(id).raw(name.length()).raw(name.getBytes(StandardCharsets.US_ASCII));
        if (name.length() % 2 == 0) {
            out.raw(0);
        }
        out.u32(content.length).raw(content);
        return content.length % 2 == 1 ? out.raw(0) : out;
    }

    /** One layer with one channel of 2 by 2 pixels. */
    private static byte[] layers(boolean large, String name, boolean blocks) {
        BoxBytes extra = new BoxBytes().u32(0).u32(0).raw(name.length()).raw(name.getBytes(StandardCharsets.US_ASCII));
        extra.raw(new byte[3 - name.length() % 4]);
        if (blocks) {
            extra.raw('8', 'B', 'I', 'M', 'l', 'u', 'n', 'i')
                    .u32(SECRET_BYTES.length)
                    .raw(SECRET_BYTES);
        }
        extra.raw('8', 'B', 'I', 'M', 'l', 's', 'p', 'f').u32(4).u32(1);
        BoxBytes info = new BoxBytes().u16(1).u32(0).u32(0).u32(2).u32(2).u16(1).u16(0);
        info.raw(large ? new byte[4] : new byte[0]).u32(CHANNEL.length);
        info.raw('8', 'B', 'I', 'M', 'n', 'o', 'r', 'm', 255, 0, 0, blocks ? 7 : 0);
        info.u32(extra.bytes().length).raw(extra.bytes()).raw(CHANNEL);
        int padding = -info.bytes().length & 3;
        info.raw(new byte[padding]);
        BoxBytes section = new BoxBytes().raw(large ? new byte[4] : new byte[0]).u32(info.bytes().length);
        section.raw(info.bytes()).u32(0);
        if (blocks) {
            byte[] odd = Arrays.copyOf(SECRET_BYTES, SECRET_BYTES.length - SECRET_BYTES.length % 4);
            section.raw('8', 'B', 'I', 'M', 'T', 'x', 't', '2').u32(odd.length).raw(odd);
        }
        return section.bytes();
    }

    private static BoxBytes file(boolean large, byte[] resources, byte[] layers) {
        return header(large)
                .u32(resources.length)
                .raw(resources)
                .raw(large ? new byte[4] : new byte[0])
                .u32(layers.length)
                .raw(layers)
                .raw(MERGED);
    }

    private static byte[] kept(byte[] profile) {
        BoxBytes resources = new BoxBytes();
        resource(resources, 1005, "", new byte[16]);
        return resource(resources, 1039, "", profile).bytes();
    }

    private static byte[] neutral() {
        return IccProfile.neutralise(IccBytes.profile(SECRET)).orElseThrow();
    }

    @Override
    protected byte[] clean() {
        return file(false, kept(neutral()), layers(false, "", false)).bytes();
    }

    @Override
    protected byte[] loaded() {
        BoxBytes resources = new BoxBytes();
        resource(resources, 1005, SECRET, new byte[16]);
        for (int id : new int[] {1008, 1028, 1033, 1036, 1035, 1050, 1057, 1060, 1061, 2000, 4000, 7000}) {
            resource(resources, id, "", SECRET_BYTES);
        }
        resource(resources, 1058, "", ExifBytes.block(SECRET));
        resource(resources, 1039, "", IccBytes.profile(SECRET));
        return file(false, resources.bytes(), layers(false, SECRET, true))
                .raw(SECRET_BYTES)
                .bytes();
    }

    @Override
    protected List<byte[]> variants() {
        return List.of(file(true, kept(neutral()), layers(true, SECRET, false)).bytes());
    }

    @Override
    protected byte[] withUnknown(byte[] payload) {
        BoxBytes resources = new BoxBytes().raw(kept(neutral()));
        return file(false, resource(resources, 3999, "", payload).bytes(), layers(false, "", false))
                .bytes();
    }

    @Override
    protected byte[] withHugeLength() {
        return header(false).u32(0x7FFFFFF0).raw(SECRET_BYTES).bytes();
    }

    /** The channel and the merged picture, wherever they lie. */
    @Override
    protected byte[] coded(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        String channel = new String(CHANNEL, StandardCharsets.ISO_8859_1);
        String merged = new String(MERGED, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(channel).contains(merged);
        return (channel + merged).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_thumbnail_is_offered_on_inspection() throws IOException {
        assertThat(inspect(loaded()).hiddenPictures()).hasSize(2);
    }
}
