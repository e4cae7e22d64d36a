/**
 * Checks of what stands in AWS, before it stands there: the template's properties, each with a
 * proof that its loss is noticed, and Amazon's own tools where they are installed.
 */
package org.steadyhearts.infrastructure;
