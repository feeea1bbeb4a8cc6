"""Pictures and papers: tickets, posters, agendas, sheets to print. One look for all, drawn when first asked for."""
