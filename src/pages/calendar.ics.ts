import type { APIRoute } from 'astro';
import { catalog } from '../catalog/current.ts';
import { calendarFile } from '../catalog/schedule/calendar-file.ts';
import { scheduleOf } from '../catalog/schedule/schedule.ts';
import { origin } from '../site.ts';

/** Everything scheduled, for a calendar to subscribe to. */
export const GET = (() =>
  new Response(calendarFile(catalog, scheduleOf(catalog), origin), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  })) satisfies APIRoute;
