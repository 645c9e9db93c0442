/** Sidene som hører til rammen: forsiden, språkvalget, om produktet, og demoklokka. */
package no.stafett.system.web;
