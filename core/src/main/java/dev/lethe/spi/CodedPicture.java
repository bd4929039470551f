package dev.lethe.spi;

import dev.lethe.ImageHeader;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Picture;
import java.io.IOException;

/** A picture whose coded data are at hand, and its pixels if somebody has to look at them. One run, one thread. */
public interface CodedPicture {
    /** Format, size and orientation. */
    ImageHeader header();

    /** The file. */
    SeekableInput coded();

    /** The picture as displayed; decoded on the first call, and closed by the pipeline. */
    Picture pixels() throws IOException;
}
