/** Cleans what strangers upload: free of any framework, bounded in memory, with answers that may be shown. */
@NullMarked
package dev.lethe.toolkit.upload;

import org.jspecify.annotations.NullMarked;
