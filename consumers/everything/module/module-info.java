/** A program of somebody else's that depends on all of Lethe. */
module consumer {
    requires dev.lethe.toolkit;
}
