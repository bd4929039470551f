package dev.lethe.pipeline;

import dev.lethe.ImageFormat;

/** What one picture's result is called, below the result folder. */
@FunctionalInterface
interface ResultName {
    /** The name for a result, with folders where it lies in some. */
    String in(ImageFormat source, ImageFormat result);

    /** Where a name's extension begins, its dot included; the name's length if it has none. */
    static int extensionStart(String name) {
        int dot = name.lastIndexOf('.');
        boolean has = dot > Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
        return has ? dot : name.length();
    }
}
