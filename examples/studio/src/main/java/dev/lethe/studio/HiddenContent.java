package dev.lethe.studio;

import dev.lethe.HiddenPicture;
import dev.lethe.ImageFormat;
import dev.lethe.Sensitive;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.studio.shelf.HeldPicture;
import dev.lethe.toolkit.Lethe;
import java.util.Arrays;
import java.util.Optional;

/** The bytes of pictures inside of pictures. */
final class HiddenContent {
    private static final int HEAD = 4096;

    private HiddenContent() {}

    /** What the inspection kept of it, or where it lies in the file; empty if that is in no single place. */
    static byte[] of(HeldPicture picture, HiddenPicture hidden) {
        if (hidden.content().isPresent()) {
            return hidden.content().map(Sensitive::reveal).orElseThrow();
        }
        byte[] file = picture.bytes();
        long start = Math.min(file.length, hidden.position().orElse(file.length));
        long end = Math.min(file.length, start + hidden.bytes());
        return Arrays.copyOfRange(file, (int) start, (int) end);
    }

    /** Its format, if it is a picture of a known one. */
    static Optional<ImageFormat> format(byte[] content) {
        return Lethe.capabilities()
                .recognise(Arrays.copyOf(content, Math.min(content.length, HEAD)))
                .map(ContainerCodec::format);
    }
}
