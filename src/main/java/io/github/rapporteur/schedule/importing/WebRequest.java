package io.github.rapporteur.schedule.importing;

/**
 * What is to be fetched from the web, and what the user allows for it.
 *
 * @param address the address
 * @param typed the address that the user typed: the same one, or that of the page that linked to it; only its host may
 *     be in the user's own network
 * @param plainHttp whether http is allowed; never allows to go from https to http
 */
record WebRequest(String address, String typed, boolean plainHttp) {}
