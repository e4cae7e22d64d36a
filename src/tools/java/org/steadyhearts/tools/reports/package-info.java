/**
 * Figures for the operator and the documents: costs, the timelines of the exercises, how well the
 * estimate of speech holds.
 */
package org.steadyhearts.tools.reports;
