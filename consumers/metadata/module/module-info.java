/** A program of somebody else's that depends on lethe-metadata alone. */
module consumer {
    requires dev.lethe.metadata;
}
