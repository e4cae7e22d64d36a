/**
 * What is uploaded to Alexa's skill management: the manifest, the models, the icons, and the pages
 * that the manifest points to. Their facts are held against the code here, and Amazon's own tool
 * uploads them to a stand-in of its service.
 */
package org.steadyhearts.skillpackage;
