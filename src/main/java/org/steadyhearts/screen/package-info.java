/**
 * Pictures for devices with a screen. A {@link org.steadyhearts.coach.Picture} becomes one of three
 * APL documents, which are built once, and the data that fills it.
 */
package org.steadyhearts.screen;
