package dev.lethe.encoding.tiles;

import java.util.List;

/** Where the tiles of one level go. */
interface TileNames {
    /**
     * Places of a tile within the folder, without the extension; as a rule one.
     *
     * @param column from the left, from 0
     * @param row from the top, from 0
     */
    List<String> of(int column, int row);
}
