/** Tells the subject of a picture from its background with a network in a local file, and acts on that. */
module dev.lethe.segmentation {
    requires transitive dev.lethe.core;
    requires ai.djl.api;
    requires ai.djl.onnxruntime_engine;
    requires com.microsoft.onnxruntime;
    // Needed by the libraries above, which have no module descriptors that could say so.
    requires org.slf4j;
    requires static org.jspecify;

    exports dev.lethe.segmentation;
    exports dev.lethe.segmentation.face;
}
