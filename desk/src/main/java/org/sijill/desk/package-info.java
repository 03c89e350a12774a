/**
 * The register in the browser: a server on this machine, its interface for programs and its pages.
 */
package org.sijill.desk;
