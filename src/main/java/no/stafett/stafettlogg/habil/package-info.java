/** Siden der noen sier at de er inhabile, eller lederen sier det om andre. */
package no.stafett.stafettlogg.habil;
