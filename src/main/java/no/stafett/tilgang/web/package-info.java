/** Innloggingen og det man får vite om seg selv. */
package no.stafett.tilgang.web;
