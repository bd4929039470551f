package dev.lethe.metadata.jp2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.metadata.BoxBytes;
import dev.lethe.metadata.ContainerContract;
import dev.lethe.metadata.icc.IccBytes;
import dev.lethe.metadata.icc.IccProfile;
import dev.lethe.metadata.verify.Jp2Proof;
import dev.lethe.metadata.verify.StructureProof;
import dev.lethe.spi.ContainerCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** JPEG 2000 holds to what every format holds to. */
class Jp2ContractTest extends ContainerContract {
    private static final byte[] SECRET_BYTES = SECRET.getBytes(StandardCharsets.UTF_8);
    private static final byte[] PACKETS = {0x11, 0x22, 0x33, 0x44, 0x55};

    @Override
    protected ContainerCodec codec() {
        return new Jp2Codec();
    }

    @Override
    protected StructureProof proof() {
        return new Jp2Proof();
    }

    private static byte[] codestream(byte[] comment) {
        BoxBytes out = new BoxBytes().raw(0xFF, 0x4F).raw(0xFF, 0x51).u16(41).u16(0);
        out.u32(8).u32(8).u32(0).u32(0).u32(8).u32(8).u32(0).u32(0).u16(1).raw(7, 1, 1);
        out.raw(0xFF, 0x52).u16(12).raw(0, 0, 0, 1, 0, 0, 4, 4, 0, 1);
        out.raw(0xFF, 0x5C).u16(4).raw(0x40, 0x48);
        int extra = 0;
        if (comment.length > 0) {
            out.raw(0xFF, 0x64).u16(4 + comment.length).u16(1).raw(comment);
            extra = 6 + comment.length;
        }
        out.raw(0xFF, 0x90).u16(10).u16(0).u32(12 + extra + 2 + PACKETS.length).raw(0, 1);
        if (comment.length > 0) {
            out.raw(0xFF, 0x64).u16(4 + comment.length).u16(1).raw(comment);
        }
        return out.raw(0xFF, 0x93).raw(PACKETS).raw(0xFF, 0xD9).bytes();
    }

    private static BoxBytes start(byte[] profile, byte[] hidden) {
        byte[] color = new BoxBytes().raw(2, 0, 0).raw(profile).bytes();
        BoxBytes header = new BoxBytes()
                .box("ihdr", new byte[] {0, 0, 0, 8, 0, 0, 0, 8, 0, 1, 7, 7, 0, 0})
                .box("colr", color);
        if (hidden.length > 0) {
            header.box("uuid", hidden);
        }
        return new BoxBytes()
                .box("jP  ", "\r\n\u0087\n")
                .box("ftyp", "jp2 \0\0\0\0jp2 ")
                .box("jp2h", header.bytes());
    }

    private static BoxBytes cleanStart() {
        return start(IccProfile.neutralise(IccBytes.profile(SECRET)).orElseThrow(), new byte[0]);
    }

    @Override
    protected byte[] clean() {
        return cleanStart().box("jp2c", codestream(new byte[0])).bytes();
    }

    @Override
    protected byte[] loaded() {
        return start(IccBytes.profile(SECRET), SECRET_BYTES)
                .box("xml ", SECRET)
                .box("jp2i", SECRET)
                .box("jp2c", codestream(SECRET_BYTES))
                .box("uuid", SECRET)
                .box("asoc", SECRET)
                .raw(SECRET_BYTES)
                .bytes();
    }

    @Override
    protected List<byte[]> variants() {
        return List.of(codestream(SECRET_BYTES), codestream(new byte[0]));
    }

    @Override
    protected byte[] withTrailer(byte[] trailer) throws IOException {
        return concat(clean(), concat(new byte[] {0x7F, 0, 0, 0, 'x'}, trailer));
    }

    @Override
    protected byte[] withUnknown(byte[] payload) {
        return cleanStart()
                .box("priv", payload)
                .box("jp2c", codestream(new byte[0]))
                .bytes();
    }

    @Override
    protected byte[] withHugeLength() {
        return cleanStart()
                .raw(0, 0, 0, 1, 'u', 'u', 'i', 'd', 0x7F, 0, 0, 0, 0, 0, 0, 0)
                .bytes();
    }

    /** Header segments but comments, and the packets. */
    @Override
    protected byte[] coded(byte[] file) {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        int at = 0;
        while ((file[at] & 0xFF) != 0xFF || file[at + 1] != 0x4F || (file[at + 2] & 0xFF) != 0xFF) {
            at++;
        }
        at += 2;
        while ((file[at + 1] & 0xFF) != 0x93) {
            int length = 2 + ((file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF);
            if (file[at + 1] == 0x51 || file[at + 1] == 0x52 || file[at + 1] == 0x5C) {
                coded.write(file, at, length);
            }
            at += length;
        }
        coded.write(file, at, 2 + PACKETS.length);
        return coded.toByteArray();
    }

    @Test
    void a_codestream_that_is_cut_is_closed_with_a_fitting_length() throws IOException {
        byte[] whole = codestream(new byte[0]);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 4);
        byte[] result = strip(cut);
        assertProven(result, dev.lethe.MetadataPolicy.removeAllButDisplay());
        assertThat(result).hasSize(cut.length + 2);
    }

    @Test
    void a_box_of_headers_that_stands_outside_of_them_is_dropped() throws IOException {
        byte[] profile = concat(new byte[] {2, 0, 0}, IccBytes.profile(SECRET));
        byte[] picture = cleanStart()
                .box("colr", profile)
                .box("res ", SECRET)
                .box("jp2c", codestream(new byte[0]))
                .bytes();
        assertThat(strip(picture)).isEqualTo(strip(clean()));
        assertThat(inspect(picture).findings()).hasSize(2);
        assertThat(objections(picture, dev.lethe.MetadataPolicy.removeAllButDisplay()))
                .hasSize(2);
    }

    @Test
    void boxes_of_a_fixed_length_hold_no_more_than_that() throws IOException {
        byte[] size = {0, 0, 0, 8, 0, 0, 0, 8, 0, 1, 7, 7, 0, 0};
        byte[] resolution = new BoxBytes().box("resc", new byte[10]).bytes();
        byte[] longer = new BoxBytes()
                .box("resc", concat(new byte[10], SECRET_BYTES))
                .box("uuid", SECRET)
                .bytes();
        BoxBytes clean = new BoxBytes()
                .box("ihdr", size)
                .box("colr", new byte[] {1, 0, 0, 0, 0, 0, 16})
                .box("res ", resolution);
        BoxBytes loaded = new BoxBytes()
                .box("ihdr", concat(size, SECRET_BYTES))
                .box("colr", concat(new byte[] {1, 0, 0, 0, 0, 0, 16}, SECRET_BYTES))
                .box("res ", longer);
        byte[] picture = new BoxBytes()
                .box("jP  ", "\r\n\u0087\n")
                .box("ftyp", "jp2 \0\0\0\0jp2 ")
                .box("jp2h", loaded.bytes())
                .box("jp2c", codestream(new byte[0]))
                .bytes();
        byte[] expected = new BoxBytes()
                .box("jP  ", "\r\n\u0087\n")
                .box("ftyp", "jp2 \0\0\0\0jp2 ")
                .box("jp2h", clean.bytes())
                .box("jp2c", codestream(new byte[0]))
                .bytes();
        assertThat(strip(picture)).isEqualTo(expected);
        assertThat(inspect(picture).findings()).hasSize(4);
        assertThat(objections(picture, dev.lethe.MetadataPolicy.removeAllButDisplay()))
                .hasSizeGreaterThan(2);
    }
}
