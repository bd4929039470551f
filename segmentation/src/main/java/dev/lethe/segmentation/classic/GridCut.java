package dev.lethe.segmentation.classic;

import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * The cheapest way to part a grid of pixels in two: the minimal cut of a graph whose pixels are tied to a source, to a
 * sink and to their eight neighbours (Boykov and Kolmogorov, "An Experimental Comparison of Min-Cut/Max-Flow Algorithms",
 * 2004). Two trees grow from the terminals; where they meet a path is filled with flow, and what hung on a filled edge is
 * adopted anew or set free.
 *
 * <p>One owner, one thread. A frame of one pixel that nothing is tied to spares the checks for the grid's ends.
 */
final class GridCut {
    /** Directions come in pairs of opposites: {@code d ^ 1} is the way back. */
    static final int DIRECTIONS = 8;

    private static final byte FREE = 0;
    private static final byte SOURCE = 1;
    private static final byte SINK = 2;
    private static final byte TERMINAL = 8;
    private static final byte ORPHAN = 9;
    private static final int CHECK_EVERY = 1 << 10;

    private final int frame;
    private final int[] offset;
    private final int[][] residual;
    private final int[] terminal;
    private final byte[] tree;
    private final byte[] parent;
    private final PixelQueue active;
    private final PixelQueue orphans;
    private int meeting;
    private int bridge;

    GridCut(int width, int height) {
        this.frame = width + 2;
        int nodes = frame * (height + 2);
        this.offset = new int[] {1, -1, frame, -frame, frame + 1, -frame - 1, frame - 1, 1 - frame};
        this.residual = new int[DIRECTIONS][nodes];
        this.terminal = new int[nodes];
        this.tree = new byte[nodes];
        this.parent = new byte[nodes];
        this.active = new PixelQueue(nodes);
        this.orphans = new PixelQueue(nodes);
    }

    /** Memory that a cut takes. */
    static long bytes(int width, int height) {
        return (width + 2L) * (height + 2) * (DIRECTIONS * 4 + 4 + 2 + 2 * PixelQueue.BYTES_PER_PIXEL);
    }

    /** Ties a pixel to a terminal: above 0 to the source, below to the sink. */
    void tie(int x, int y, int weight) {
        terminal[node(x, y)] = weight;
    }

    /** Ties a pixel to its neighbour right (0), below (2), below right (4) or below left (6), both ways. */
    void tie(int x, int y, int direction, int weight) {
        int node = node(x, y);
        residual[direction][node] = weight;
        residual[direction ^ 1][node + offset[direction]] = weight;
    }

    /** Whether a pixel is on the source's side, after {@link #solve}. */
    boolean isSource(int x, int y) {
        return tree[node(x, y)] == SOURCE;
    }

    /** Finds the cut. */
    void solve(RunContext context) throws IOException {
        for (int node = 0; node < terminal.length; node++) {
            if (terminal[node] != 0) {
                join(node, terminal[node] > 0 ? SOURCE : SINK, TERMINAL);
            }
        }
        int steps = 0;
        while (!active.isEmpty()) {
            if (++steps % CHECK_EVERY == 0) {
                context.check();
            }
            int node = active.first();
            if (tree[node] == FREE || !grow(node)) {
                active.remove();
                continue;
            }
            augment();
            adopt();
        }
    }

    private int node(int x, int y) {
        return (y + 1) * frame + x + 1;
    }

    private void join(int node, byte side, int by) {
        tree[node] = side;
        parent[node] = (byte) by;
        active.add(node);
    }

    /** What can still flow over the edge between a tree's node and its neighbour, away from the tree's source or to its sink. */
    private int capacity(int node, int direction) {
        return tree[node] == SOURCE ? residual[direction][node] : residual[direction ^ 1][node + offset[direction]];
    }

    /** Takes free neighbours into the tree; answers whether the other tree was met. */
    private boolean grow(int node) {
        for (int d = 0; d < DIRECTIONS; d++) {
            int other = node + offset[d];
            if (tree[other] == tree[node] || !inside(other) || capacity(node, d) == 0) {
                continue;
            }
            if (tree[other] == FREE) {
                join(other, tree[node], d ^ 1);
            } else {
                boolean forth = tree[node] == SOURCE;
                meeting = forth ? node : other;
                bridge = forth ? d : d ^ 1;
                return true;
            }
        }
        return false;
    }

    /** Nodes of the frame's left end have their neighbours' indices wrap around, but no ties. */
    private boolean inside(int node) {
        return node >= 0 && node < terminal.length;
    }

    /** Fills the path from source to sink over the bridge where the trees met. */
    private void augment() {
        int far = meeting + offset[bridge];
        int flow = Math.min(residual[bridge][meeting], Math.min(room(meeting, 1), room(far, 0)));
        residual[bridge][meeting] -= flow;
        residual[bridge ^ 1][far] += flow;
        push(meeting, 1, flow);
        push(far, 0, -flow);
    }

    /**
     * The least residual between a node and its terminal.
     *
     * @param back 1 in the source's tree, whose edges lead from the parent; 0 in the sink's
     */
    private int room(int start, int back) {
        int node = start;
        int least = Integer.MAX_VALUE;
        while (parent[node] != TERMINAL) {
            int d = parent[node];
            int up = node + offset[d];
            least = Math.min(least, back == 1 ? residual[d ^ 1][up] : residual[d][node]);
            node = up;
        }
        return Math.min(least, Math.abs(terminal[node]));
    }

    private void push(int start, int back, int flow) {
        int node = start;
        int amount = Math.abs(flow);
        while (parent[node] != TERMINAL) {
            int d = parent[node];
            int up = node + offset[d];
            int sign = back == 1 ? 1 : -1;
            residual[d][node] += sign * amount;
            residual[d ^ 1][up] -= sign * amount;
            if ((back == 1 ? residual[d ^ 1][up] : residual[d][node]) == 0) {
                orphan(node);
            }
            node = up;
        }
        terminal[node] -= flow;
        if (terminal[node] == 0) {
            orphan(node);
        }
    }

    private void orphan(int node) {
        parent[node] = ORPHAN;
        orphans.add(node);
    }

    private void adopt() {
        while (!orphans.isEmpty()) {
            int node = orphans.first();
            orphans.remove();
            if (!findParent(node)) {
                setFree(node);
            }
        }
    }

    /** The nearest neighbour of the same tree that still reaches the terminal. */
    private boolean findParent(int node) {
        int nearest = Integer.MAX_VALUE;
        for (int d = 0; d < DIRECTIONS; d++) {
            int other = node + offset[d];
            if (inside(other) && tree[other] == tree[node] && capacity(other, d ^ 1) > 0) {
                int distance = distance(other);
                if (distance < nearest) {
                    nearest = distance;
                    parent[node] = (byte) d;
                }
            }
        }
        return nearest < Integer.MAX_VALUE;
    }

    /** Steps to the terminal, or the greatest number where an orphan lies between. */
    private int distance(int start) {
        int node = start;
        int steps = 0;
        while (parent[node] != TERMINAL) {
            if (parent[node] == ORPHAN) {
                return Integer.MAX_VALUE;
            }
            node += offset[parent[node]];
            steps++;
        }
        return steps;
    }

    private void setFree(int node) {
        for (int d = 0; d < DIRECTIONS; d++) {
            int other = node + offset[d];
            if (!inside(other) || tree[other] != tree[node]) {
                continue;
            }
            if (capacity(other, d ^ 1) > 0) {
                active.add(other);
            }
            if (parent[other] == (d ^ 1)) {
                orphan(other);
            }
        }
        tree[node] = FREE;
    }
}
