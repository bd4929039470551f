package dev.lethe.metadata.icc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rebuilds an ICC profile (ICC.1:2022) with its colour and without its identity: creator, device, dates, ids, texts
 * and private tags go, the numbers that make the colour stay as they are.
 *
 * <p>Not guaranteed: that measured curves are not themselves typical of one device.
 */
public final class IccProfile {
    private static final int HEADER = 128;
    private static final int MOST_TAGS = 256;
    private static final int DESC = tag("desc");
    private static final int CPRT = tag("cprt");

    private final byte[] profile;
    private final ByteBuffer bytes;

    private IccProfile(byte[] profile) {
        this.profile = profile;
        this.bytes = ByteBuffer.wrap(profile);
    }

    /**
     * The profile without its identity.
     *
     * @return empty if these bytes are no profile that a viewer could use
     */
    public static Optional<byte[]> neutralise(byte[] profile) {
        if (profile.length < HEADER + 4 || ByteBuffer.wrap(profile).getInt(36) != tag("acsp")) {
            return Optional.empty();
        }
        return new IccProfile(profile).rebuild();
    }

    private Optional<byte[]> rebuild() {
        Map<Integer, byte[]> kept = new LinkedHashMap<>();
        int tags = (int) Math.min(bytes.getInt(HEADER) & 0xFFFFFFFFL, MOST_TAGS);
        String name = "";
        for (int i = 0; i < tags && HEADER + 4 + 12 * i + 12 <= profile.length; i++) {
            int at = HEADER + 4 + 12 * i;
            int signature = bytes.getInt(at);
            Optional<byte[]> element = element(bytes.getInt(at + 4), bytes.getInt(at + 8));
            if (element.isPresent() && signature == DESC) {
                name = IccText.read(element.get());
            } else if (element.isPresent() && ColorTags.keeps(signature)) {
                ColorTags.defined(element.get()).ifPresent(value -> kept.putIfAbsent(signature, value));
            }
        }
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        boolean v4 = profile[8] >= 4;
        kept.put(DESC, IccText.description(PublicNames.of(name, colorSpace()), v4));
        kept.put(CPRT, IccText.text("CC0", v4));
        return Optional.of(layOut(kept));
    }

    private Optional<byte[]> element(int offset, int size) {
        if (offset < HEADER || size < 8 || (long) offset + size > profile.length) {
            return Optional.empty();
        }
        return Optional.of(Arrays.copyOfRange(profile, offset, offset + size));
    }

    private String colorSpace() {
        return new String(profile, 16, 4, StandardCharsets.US_ASCII).strip();
    }

    private byte[] layOut(Map<Integer, byte[]> kept) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        int start = HEADER + 4 + 12 * kept.size();
        ByteBuffer table = ByteBuffer.allocate(4 + 12 * kept.size()).putInt(kept.size());
        List<byte[]> values = new ArrayList<>();
        List<Integer> offsets = new ArrayList<>();
        kept.forEach((signature, value) -> {
            int same = indexOf(values, value);
            if (same < 0) {
                same = values.size();
                values.add(value);
                offsets.add(start + data.size());
                data.writeBytes(value);
                data.writeBytes(new byte[-value.length & 3]);
            }
            table.putInt(signature).putInt(offsets.get(same)).putInt(value.length);
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header(start + data.size()));
        out.writeBytes(table.array());
        out.writeBytes(data.toByteArray());
        return out.toByteArray();
    }

    private static int indexOf(List<byte[]> values, byte[] wanted) {
        for (int i = 0; i < values.size(); i++) {
            if (Arrays.equals(values.get(i), wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** Version, class, spaces, media attributes, intent and illuminant stay; all other fields are zero (section 7.2). */
    private byte[] header(int size) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).putInt(0, size);
        copy(header, 8, 16);
        header.putInt(36, tag("acsp"));
        header.put(63, (byte) (profile[63] & 0x0F));
        copy(header, 64, 16);
        return header.array();
    }

    private void copy(ByteBuffer header, int from, int count) {
        header.put(from, profile, from, count);
    }

    static int tag(String signature) {
        return ByteBuffer.wrap(signature.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
