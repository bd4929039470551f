/** Segments pictures. */
module dev.lethe.segmentation {
    requires transitive dev.lethe.core;
    requires ai.djl.api;
    requires com.microsoft.onnxruntime;
    requires static transitive org.jspecify;
}
