package dev.lethe.jpeg.encode;

/** How many colour samples a JPEG holds. */
public enum ChromaSubsampling {
    /** {@link #HALF} unless the picture has so much fine colour that it would show. */
    AUTO,
    /** One for each two by two pixels (4:2:0): what most photos need. */
    HALF,
    /** One for each pixel (4:4:4): for coloured text, lines and screens. */
    FULL
}
