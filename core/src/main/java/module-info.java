/** The core of Lethe: values, limits, the pipeline and the interfaces that modules implement. Needs the JDK's base module only. */
module dev.lethe.core {
    requires static org.jspecify;

    exports dev.lethe;
    exports dev.lethe.audit;
    exports dev.lethe.io;
    exports dev.lethe.jpeg;
    exports dev.lethe.jpeg.decode;
    exports dev.lethe.jpeg.encode;
    exports dev.lethe.jpeg.lossless;
    exports dev.lethe.jpeg.read;
    exports dev.lethe.jpeg.write;
    exports dev.lethe.pipeline;
    exports dev.lethe.pixels;
    exports dev.lethe.run;
    exports dev.lethe.spi;

    uses dev.lethe.spi.ContainerCodec;
    uses dev.lethe.spi.PixelCodec;
    uses dev.lethe.spi.Verifier;
}
