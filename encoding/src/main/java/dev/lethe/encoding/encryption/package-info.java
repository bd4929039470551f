/**
 * Sealing: what is written can be opened only by those it is meant for. {@link dev.lethe.encoding.encryption.Seal} is the
 * last step of a pipeline or seals bytes as they are, {@link dev.lethe.encoding.encryption.Unseal} opens them again.
 *
 * <table>
 *   <caption>What each container protects, and from whom</caption>
 *   <tr><th></th><th>age</th><th>7z (AES-256)</th><th>zip (AES-256, AE-2)</th></tr>
 *   <tr><td>Content is secret</td><td>yes</td><td>yes, but its CRC-32 stands in clear and confirms a guess</td><td>yes</td></tr>
 *   <tr><td>Names are secret</td><td>none is stored</td><td>no; Lethe writes a neutral one</td><td>no; Lethe writes a neutral
 *   one</td></tr>
 *   <tr><td>Size is secret</td><td>no, to the byte, unless padded</td><td>as for age</td><td>as for age</td></tr>
 *   <tr><td>Changes of the content are found</td><td>yes, all</td><td>by accident yes (CRC-32); not those that someone makes
 *   with care</td><td>yes (HMAC-SHA1, 80 bits)</td></tr>
 *   <tr><td>Changes of names, times, order are found</td><td>there are none</td><td>no (a CRC-32)</td><td>no</td></tr>
 *   <tr><td>A cut is found</td><td>yes</td><td>yes</td><td>yes, within the content</td></tr>
 *   <tr><td>Several recipients with keys of their own</td><td>yes</td><td>no</td><td>no</td></tr>
 *   <tr><td>Work to guess a passphrase</td><td>scrypt, 2^18 and 256 MiB by default</td><td>2^19 rounds of SHA-256, no memory,
 *   no salt</td><td>PBKDF2 with 1,000 rounds: little; choose a long one</td></tr>
 *   <tr><td>Who can open it</td><td>the age program, and what builds on it</td><td>7-Zip and many others</td><td>WinZip,
 *   7-Zip, macOS and Windows with an additional program</td></tr>
 * </table>
 *
 * <p>None of them hides that something was sealed, when, or how long it is, and none tells who sealed it: whoever has an
 * age recipient can make files for it.
 *
 * <p>Keys and passphrases are held in arrays that are overwritten on close, are in no message and no
 * {@code toString()}. The virtual machine may have moved them in memory meanwhile, and libraries make copies of their own
 * that they overwrite or do not; against someone who reads the process's memory nothing here helps.
 */
@NullMarked
package dev.lethe.encoding.encryption;

import org.jspecify.annotations.NullMarked;
