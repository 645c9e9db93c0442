/** Nødtilgang: å få se en sak man ellers ikke ser, i én time, med en grunn og med lederens viten. */
@org.springframework.modulith.NamedInterface("noed")
package no.stafett.sak.noed;
