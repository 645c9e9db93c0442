/** Handlingsveilederen som en side alle kan lese, og det leserne sier fra om. */
package no.stafett.handlingsveileder.guide;
