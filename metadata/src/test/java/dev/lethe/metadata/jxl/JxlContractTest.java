package dev.lethe.metadata.jxl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Finding.Kind;
import dev.lethe.MetadataPolicy;
import dev.lethe.metadata.BoxBytes;
import dev.lethe.metadata.ContainerContract;
import dev.lethe.metadata.exif.ExifBytes;
import dev.lethe.metadata.verify.JxlProof;
import dev.lethe.metadata.verify.StructureProof;
import dev.lethe.spi.ContainerCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** JPEG XL holds to what every format holds to. */
class JxlContractTest extends ContainerContract {
    /** A codestream's start: 16 by 16 pixels, no metadata of its own; then coded data that nobody here decodes. */
    private static final byte[] CODESTREAM = {(byte) 0xFF, 0x0A, 0x43, 0x04, 1, 2, 3, 4, 5, 6, 7, 8};

    @Override
    protected ContainerCodec codec() {
        return new JxlCodec();
    }

    @Override
    protected StructureProof proof() {
        return new JxlProof();
    }

    private static BoxBytes start() {
        return new BoxBytes().box("JXL ", "\r\n\u0087\n").box("ftyp", "jxl \0\0\0\0jxl ");
    }

    @Override
    protected byte[] clean() {
        return start().box("jxll", new byte[] {5}).box("jxlc", CODESTREAM).bytes();
    }

    @Override
    protected byte[] loaded() {
        byte[] exif = new BoxBytes().u32(0).raw(ExifBytes.block(SECRET)).bytes();
        return start().box("jxll", new byte[] {5})
                .box("Exif", exif)
                .box("jbrd", SECRET)
                .box("jxlc", CODESTREAM)
                .box("xml ", "<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + SECRET + "</x:xmpmeta>")
                .box("jumb", SECRET)
                .box("brob", "xml " + SECRET)
                .box("free", SECRET)
                .raw(SECRET.getBytes(StandardCharsets.UTF_8))
                .bytes();
    }

    @Override
    protected List<byte[]> variants() {
        byte[] first = new BoxBytes().u32(0).raw(CODESTREAM).bytes();
        byte[] last = new BoxBytes().u32(0x80000001).raw(CODESTREAM).bytes();
        return List.of(
                start().box("jxlp", first).box("xml ", SECRET).box("jxlp", last).bytes());
    }

    @Override
    protected byte[] withTrailer(byte[] trailer) throws IOException {
        return concat(clean(), concat(new byte[] {0x7F, 0, 0, 0, 'x'}, trailer));
    }

    @Override
    protected byte[] withUnknown(byte[] payload) {
        return start().box("jxll", new byte[] {5})
                .box("priv", payload)
                .box("jxlc", CODESTREAM)
                .bytes();
    }

    @Override
    protected byte[] withHugeLength() {
        return start().raw(0, 0, 0, 1, 'E', 'x', 'i', 'f', 0x7F, 0, 0, 0, 0, 0, 0, 0)
                .bytes();
    }

    @Override
    protected byte[] coded(byte[] file) {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        ByteBuffer boxes = ByteBuffer.wrap(file);
        while (boxes.remaining() >= 8) {
            int length = boxes.getInt() - 8;
            int type = boxes.getInt();
            if (length < 0 || length > boxes.remaining()) {
                break;
            }
            if (type == 0x6A786C63 || type == 0x6A786C70) {
                coded.write(file, boxes.position(), length);
            }
            boxes.position(boxes.position() + length);
        }
        return coded.toByteArray();
    }

    @Test
    void a_bare_codestream_is_copied_as_it_is() throws IOException {
        assertThat(strip(CODESTREAM)).isEqualTo(CODESTREAM);
        assertThat(header(CODESTREAM).width()).isEqualTo(16);
        assertThat(header(CODESTREAM).height()).isEqualTo(16);
    }

    @Test
    void a_kept_copyright_is_rebuilt_in_a_new_exif_box() throws IOException {
        byte[] kept = strip(loaded(), MetadataPolicy.removeAllButDisplay().withCopyrightKept());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .containsOnlyOnce(SECRET)
                .containsOnlyOnce("Exif");
    }

    @Test
    void compressed_content_credentials_are_named_as_such() throws IOException {
        byte[] picture =
                start().box("brob", "jumb" + SECRET).box("jxlc", CODESTREAM).bytes();
        assertThat(inspect(picture).findings()).anyMatch(finding -> finding.kind() == Kind.PROVENANCE);
    }
}
